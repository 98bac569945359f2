import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import '../views/shared/shared.css';
import './app.css';
import { App } from './App';
import { wire } from './wire';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root.');
createRoot(root).render(<App services={wire()} />);
