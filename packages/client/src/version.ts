/** Version of Docent, as in every package's package.json; `tests/client` compares them. */
export const version = '0.1.0';
