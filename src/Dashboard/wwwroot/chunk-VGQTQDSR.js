import{b as r,c as o,g as n}from"./chunk-SESSI5JB.js";function l(t){let e=new n(t,r());return o(()=>{e.refresh(),e.live.wake()}),e.start(),e}export{l as a};
