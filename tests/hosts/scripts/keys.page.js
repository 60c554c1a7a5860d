import hotkeys from 'hotkeys-js';
import Mousetrap from 'mousetrap';
import './main.js';

const note = (key) => { document.getElementById('pressed').textContent += key; };
Mousetrap.bind('s', () => note('s'));
hotkeys('p', () => note('p'));
