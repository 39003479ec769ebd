import { Component } from '@angular/core';
@Component({ selector: 'pl-root', template: '<h1>領航 12</h1>' })
export class App {}
