import { script, style } from "coverage-webview";

/** The page in the panel: only our own script and style run in it, and nothing is loaded from anywhere. `data:` for drawing a PNG. */
export function coverageHtml(nonce: string): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:`;
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Algoritmekader</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main id="main"></main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}
