import 'zone.js';
import './main.js';
