#!/usr/bin/env node
import { keepYoungHeapSmall } from '@mainstem/toolchain/heap';
import { runCli } from './run.ts';

keepYoungHeapSmall();
process.exitCode = await runCli(process.argv.slice(2));
