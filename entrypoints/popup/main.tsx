import { render } from 'preact';
import './style.css';
import { translate } from '../../lib/platform/translate.ts';
import { Popup } from './Popup.tsx';

document.title = translate('extName');
const app = document.getElementById('app');
if (app) render(<Popup />, app);
