import 'core-js/full';
import './main.js';
