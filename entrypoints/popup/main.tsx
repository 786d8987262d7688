import { render } from 'preact';
import './style.css';
import { placeOfAddress } from '../../lib/platform/place.ts';
import { translate } from '../../lib/platform/translate.ts';
import { Popup } from './Popup.tsx';

document.title = translate('extName');
const app = document.getElementById('app');
const place = placeOfAddress(location.search);
document.body.classList.add(place.kind);
if (app) render(<Popup place={place} />, app);
