import { enable } from 'darkreader';
import './main.js';

enable({ brightness: 100, contrast: 90 });
