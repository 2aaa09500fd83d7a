import{a as e}from"./chunk-VGQTQDSR.js";import"./chunk-SESSI5JB.js";import"./chunk-KZMCIXQU.js";var o=document.querySelector("[data-area]");o!==null&&e(o);
