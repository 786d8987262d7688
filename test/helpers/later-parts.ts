// What the card loads only once it stands: loaded beforehand, so that no test ends in the middle of it.
import '../../components/Letters.tsx';
import '../../lib/redacted-copy.ts';
