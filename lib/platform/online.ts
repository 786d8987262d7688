/** Whether there is a network, as far as the browser knows; true where it cannot tell. */
export type Online = () => boolean;

export const online: Online = () => navigator.onLine;
