#!/usr/bin/env node
import { keepCompiledCode } from '@mainstem/toolchain/compiled';
import { keepYoungHeapSmall } from '@mainstem/toolchain/heap';
import { runCli } from './run.ts';

keepYoungHeapSmall();
keepCompiledCode();
void runCli(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
