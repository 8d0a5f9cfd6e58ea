import { testEverySecond } from "./golden.ts";

testEverySecond(0);
