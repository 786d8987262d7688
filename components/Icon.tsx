const SHAPES = {
  failed: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 9-1 1-2-2-2 2-1-1 2-2-2-2 1-1 2 2 2-2 1 1-2 2Z',
  delayed: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.8 7.6L5.6 10.5 4.9 9.3 7.3 7.9V4h1.5Z',
  success: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7 11.2 3.9 8.1 5 7l2 2 4-4 1.1 1.1Z',
  unknown:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.9 11H7.2v-1.6h1.7Zm.1-3.3c-.1.2-.1.5-.1.8H7.2c0-1.9 1.9-1.9 1.9-3 0-.6-.5-1-1.1-1-.7 0-1.1.5-1.2 1.2H5.1C5.2 4.9 6.4 4 8 4c1.700 0 2.900 1 2.900 2.400 0 1.300-.9 1.700-1.900 2.300Z',
  careful: 'M8 1 .8 14.2h14.400Zm.8 11.400H7.200v-1.500h1.600Zm0-2.700H7.200V5.600h1.600Z',
} as const;

export type IconName = keyof typeof SHAPES;

/** A drawn sign; the word beside it says the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
