import { testEverySecond } from "./every-second.ts";

testEverySecond(1);
