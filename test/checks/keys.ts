// Public halves of keys that were made for these tests; nobody holds the other halves.
export const rsaKey = [
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCvbXm7mWfMkK4uYhyExRPpqXgJBb0+Sf0gEqV96Qtxc3fEDaqBBn',
  'UPo1h/x7zr3Ql1iZ0qK0O3tZ0agdSSX+GCQcfe86Dk8SCMLpUNqeFYA4rDvuWZsrCB2/h//5Fvo1wzl2ePn5QMUrPy',
  'fuPeNz6yQg0W3Php6/SILMtoUME8ZQIDAQAB',
].join('');
export const ed25519Key = 'i6qRV7+3rsJVIzZrKdpHmBFcREk97RM5UU40D3lLrg4=';
