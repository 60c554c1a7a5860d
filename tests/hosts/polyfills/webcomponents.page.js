import '@webcomponents/webcomponentsjs/webcomponents-bundle.js';
import './main.js';
