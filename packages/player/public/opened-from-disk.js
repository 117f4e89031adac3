// Opened from the disk: browsers don't load modules from there, so no other script runs.
if (location.protocol === 'file:') {
  document.body.style.cssText =
    'margin: 12vh auto; max-width: 34em; padding: 0 2em; background: #050506; color: #e9e6df; font: 20px/1.6 serif';
  document.body.textContent =
    'Phosphene can’t play when this file is opened from the disk: browsers allow that only to pages that come ' +
    'from a web server. A small one on this machine is enough, and needs no network. Open a terminal in this ' +
    'folder, run “npx sirv-cli . --port 4747” or “python3 -m http.server 4747”, and open ' +
    'http://localhost:4747 (see README.txt).';
}
