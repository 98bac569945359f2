import { runnerImport } from 'vite';
import fc from 'fast-check';
const root='/work/main';
const imp = async (p)=> (await runnerImport(root+p,{root,configFile:false,logLevel:'error'})).module;
// one bundle entry
import fs from 'node:fs';
fs.writeFileSync('/work/main/src/test/zz-explore.ts', `
export { cheapestMend, endsAtThreshold } from '../analysis/mend';
export { models } from '../models/registry';
export { toMigrationInput } from '../scenario/scenario';
export { parameterByName } from '../scenario/parameters';
export { likelyScenario, anyScenario } from './arbitraries';
`);
const m = await imp('/src/test/zz-explore.ts');
fs.unlinkSync('/work/main/src/test/zz-explore.ts');
const {cheapestMend, endsAtThreshold, models, toMigrationInput, parameterByName, likelyScenario, anyScenario}=m;
const predict = s => models[s.model].predict(toMigrationInput(s));
const which = process.argv[2]==='any'?anyScenario:likelyScenario;
const N=Number(process.argv[3]??200);
const samples = fc.sample(which,{numRuns:N,seed:Number(process.argv[4]??1)});
let bad=0, worst=0, slow=0, nulls=0; const knobs={};
for (const s of samples) {
  if (endsAtThreshold(predict(s))) continue;
  bad++;
  const t=performance.now(); const mend=cheapestMend(s); const dt=performance.now()-t; slow=Math.max(slow,dt);
  if(!mend){nulls++; console.log('NULL',JSON.stringify(s)); continue;}
  knobs[mend.knob]=(knobs[mend.knob]??0)+1;
  const after={...s,[mend.knob]:mend.to};
  if(!endsAtThreshold(predict(after))) console.log('DOES NOT MEND', JSON.stringify(mend), JSON.stringify(s));
  // brute
  const cands=[s.adaptive?'maxBandwidth':'bandwidth','dirtyRate','threshold','maxRounds','maxTrafficFactor'].filter(k=>parameterByName[k].ignoredBecause(s)===null);
  let bestBrute=Infinity, bk;
  const limit=Math.min(mend.distance, 8);
  for (const k of cands){ const p=parameterByName[k]; const from=s[k];
    if(k==='maxTrafficFactor'&&from===0) continue;
    if(p.integer){ for(let v=p.min;v<=p.max;v++){ if(v===from)continue; const d=from>0&&v>0?Math.abs(Math.log(v/from)):Infinity; if(d<bestBrute&&endsAtThreshold(predict({...s,[k]:v}))) {bestBrute=d;bk=k+' '+v;} } continue;}
    if(!(from>0)) continue;
    const step=0.0003;
    for(const sign of [1,-1]) for(let d=step; d<Math.min(limit,bestBrute); d+=step){ const v=from*Math.exp(sign*d); if(v>p.max||v<p.min||(p.leastAboveZero&&v<p.leastAboveZero))break; if(endsAtThreshold(predict({...s,[k]:v}))){bestBrute=d;bk=k+' '+v;break;} }
  }
  const gap=mend.distance-bestBrute;
  if(gap>0.002||gap>0.002*mend.distance+0.0005) console.log('WORSE',gap.toFixed(5),bk,bestBrute,JSON.stringify(mend),JSON.stringify(s));
  worst=Math.max(worst,gap);
}
console.log({bad,worst,slow,nulls,knobs});
