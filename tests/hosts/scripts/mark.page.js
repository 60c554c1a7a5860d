import Mark from 'mark.js';
import './main.js';

const element = document.getElementById('record');
element.addEventListener('dialogue-ready', () => { new Mark(element.shadowRoot.querySelector('main, [part~="root"]')).mark('Ports'); });
