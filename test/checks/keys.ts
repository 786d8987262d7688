// Public halves of keys that were made for these tests; nobody holds the other halves.
/** RSA, 2048 bits. */
export const rsaKey = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnr4dl0Hy1MJrElVVe06oZsgNoeE2qx2hccHpVbQcluVLfc',
  'E/GcNXEs9hgxXF4b0Fqm730Osa+6cJMX9bKtgUxRZLCZtpSmVOOleiQpYoQM5uYr3UKhX8pzXbWpAf49KDxJpNHPtX',
  '4dufLJFx+U/dYkseyH4HkPguKdus0j5uUquYNfcY2iKxYBWtsfmj2G+cKxxfes7rQori/kt/Rf59kKFFX/lTx77wuk',
  '+H1zhy1KwjcPWETc+LYnoUsc1U8cgmJZ4xxKGUbbviSRs/jBT3oEPDZ2n1u1WouEp59X/AhAfPvz5bEsqOK41Ula7t',
  'esRFISJjvMQXkMH0nQFQzejO0QIDAQAB',
].join('');
export const rsaKey1024 = [
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC/+cCarFxGWHyXMYVDIsk9euJVwfvIdOOgYl/3yqYNKYNjHPHhEl',
  'pbZJSYGrADQQ//Cr9j7xdGW9PM7941dP/LucqhB0K3gNrody533Op7r7iPWuXYMhNppY13rGyjNueST3ZIcEPOZjNW',
  'qJZewpvZjrOfZhXf7Ijrqd+fNQuv2QIDAQAB',
].join('');
export const rsaKey768 = [
  'MHwwDQYJKoZIhvcNAQEBBQADawAwaAJhAOnJph7J0zcTFiADKi5TBY19lZ7jQoBoEKK5YDGyKHkjRmf/FdALmDE9DT',
  'K0nF1oCZtcHV3tHfrRCs7XSCJZz9wNCIaXpVL02pMBZuknmVlQ3N83Dy9VyCPXq1yzqYwIGwIDAQAB',
].join('');
export const rsaKey512 = [
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBANuqHgXj3k/nnCurIuNV+iFyYTpaURUEk8HrDEt4OEjhmI1MMFwbBEfz7k',
  '3HbjI9k2Hi2NHUARVNlH39F8z1e/sCAwEAAQ==',
].join('');
export const rsaKey4096 = [
  'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAsqc061JoTwy/KDYrqg7q5JeHPG9uLJC9vgEWmaCauDJyqK',
  'RPK/Fnjo9PGuCruxNGqQXdjx3NUTIW9dgAhd1+DuGIZlXB03tH17lmtYkVRdtx5JSlAV12oZ4tt6kP3XekteuRNPuG',
  '33P3ghDYoU/a4o+wPsCuYmf6qasikv3a0lNO3fpyAwDqZ3T2sGeMahCXATzZgBL7GHJ+/uVws3eW3LxS4xWbyA9af1',
  'aKlEXZXLrY9rcXVfvxi+OXvQvibUeGtTXWT0r6SQqb7Br9GaE6HlxuE1zpUxXb0thWHlbuy2/1syFbw1meHyxqvp/S',
  'Q5dPe/YPkvdxslloOoIMUFhxkhATT9VV2gMU3buaOtCqawvp6Hc9m0NV+VI0A26idvoOl1bGtq3RkDMqabnnEodipr',
  'vB0ql3/fTNCXq5yRIs4n3DlbN2PvQ0vMeD2A3UZC7vMoheIuXuG8dnQW40V14/T0SLLEgXQSuwqEhM8CBVTTZVjgzb',
  'Tp/MRapsIfjakslumyWMcYWLUAEGwCrSSkGfGeIyqqbZ6KJJPznPHuFImJlzPsOXY1J1yfYtK1MwgSw504InmETWDR',
  'HKu+wBk5FM9mwc7KQpBZtaXyQTpj1cR/PWTsfJif5Yqu7B7uXAEoijJmNDUkx5BGlxU2dHni+b6xEzUDs4BYchbGE+',
  'eNhUFjkCAwEAAQ==',
].join('');
export const ed25519Key = 'i6qRV7+3rsJVIzZrKdpHmBFcREk97RM5UU40D3lLrg4=';
