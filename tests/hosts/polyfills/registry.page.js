import '@webcomponents/scoped-custom-element-registry';
import './main.js';
