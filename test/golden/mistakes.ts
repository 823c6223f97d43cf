import { badValue, type GoldenCase, notAvailable } from './case.ts';

/** What people type wrong. Each message says what to do, and none of these is ever a price. */
export const mistakes: readonly GoldenCase[] = [
  {
    says: 'Pro is not priced at 720p',
    formula: '=LTX_COST("pro","720p",5)',
    gives: notAvailable('resolution: ltx/ltx-2-3-pro has no price at 720p; known are 1080p, 1440p and 2160p'),
  },
  {
    says: 'A misspelt model is never guessed',
    formula: '=LTX_COST("kling-v33","1080p",5)',
    gives: notAvailable('model: no model is called "kling-v33"; near it are kling-v3 and comfy/kling-v3'),
  },
  {
    says: 'A resolution that is none',
    formula: '=LTX_COST("pro","fullish",5)',
    gives: badValue('resolution: expected a resolution such as 1080p, got "fullish"'),
  },
  {
    says: 'A resolution that no one makes',
    formula: '=LTX_COST("pro","999p",5)',
    gives: badValue('resolution: expected a resolution such as 1080p, got "999p"'),
  },
  {
    says: 'Twenty seconds as a time of day: 20 ÷ 86,400',
    formula: '=LTX_COST("pro","1080p",0.0002314814814814815)',
    gives: badValue(
      'seconds: expected a number of 1 or more, got 0.0002314814814814815; a cell of time holds a part of a day (0:00:20 is 0.000231); multiply it by 86400',
    ),
  },
  {
    says: 'Two minutes as a time of day: 2 ÷ 1,440',
    formula: '=LTX_API_HOURS("pro",40,0.001388888888888889)',
    gives: badValue(
      'minutes_per_clip: expected a number of 0.05 or more, got 0.001388888888888889; a cell of time holds a part of a day (0:00:20 is 0.000231); multiply it by 1440',
    ),
  },
  {
    says: 'A time as text',
    formula: '=LTX_COST("pro","1080p","0:20")',
    gives: badValue(
      'seconds: expected a number above 0, got "0:20"; a cell of time holds a part of a day (0:00:20 is 0.000231); multiply it by 86400',
    ),
  },
  {
    says: 'An hour as a time of day: 1 ÷ 24',
    formula: '=LTX_CHEAPEST("pro","1080p",20,0.041666666666666664)',
    gives: badValue(
      'deadline_hours: expected a number of 0.05 or more, got 0.041666666666666664; a cell of time holds a part of a day (0:00:20 is 0.000231); multiply it by 24',
    ),
  },
  {
    says: 'Eight seconds as a time of day, where credits are asked for: 8 ÷ 86,400',
    formula: '=LTX_CREDITS("veo 3",0.00009259259259259259)',
    gives: badValue(
      'seconds: expected a number of 1 or more, got 0.00009259259259259259; a cell of time holds a part of a day (0:00:20 is 0.000231); multiply it by 86400',
    ),
  },
  {
    says: 'One second is a price: 1 × .08',
    formula: '=LTX_COST("pro","1080p",1)',
    gives: 0.08,
  },
  {
    says: 'A fifth of a take, where a fifth more is meant',
    formula: '=LTX_COST("pro","1080p",20,0.2)',
    gives: badValue(
      'takes: expected a number of 1 or more, got 0.2; takes count the kept one too, so 1 is the least; 20 % more takes is 1.2',
    ),
  },
  {
    says: 'A fifth more takes: 20 × 1.2 × .08',
    formula: '=LTX_COST("pro","1080p",20,1.2)',
    gives: 1.92,
  },
  {
    says: 'A resolution and a frame rate in one',
    formula: '=LTX_COST("pro","1080p60",20)',
    gives: badValue(
      'resolution: expected a resolution such as 1080p, got "1080p60"; write 1080p, and 60fps into options',
    ),
  },
  {
    says: 'A resolution without its p',
    formula: '=LTX_COST("pro",1080,20)',
    gives: badValue('resolution: expected a resolution such as 1080p, got 1080; write 1080p, with the p'),
  },
  {
    says: 'Full-width letters and a Cyrillic х are what they look like: 20 × .08',
    formula: '=LTX_COST("ｐｒｏ","1920х1080",20)',
    gives: 1.6,
  },
  {
    says: 'An invisible character changes nothing, and FHD is 1080p',
    formula: '=LTX_COST("pro\u200b","FHD",20)',
    gives: 1.6,
  },
  {
    says: 'Seconds as text with a decimal comma',
    formula: '=LTX_COST("pro","1080p","20,5")',
    gives: badValue(
      'seconds: expected a number above 0, got "20,5"; the cell holds text with a decimal comma; enter it as a number',
    ),
  },
  {
    says: 'A decimal comma in options',
    formula: '=LTX_COST("pro","1080p",8,1,"extend, context=2,5")',
    gives: badValue('options: expected a decimal point, got a decimal comma; write context=2.5'),
  },
  {
    says: 'A decimal comma in an option that takes no number',
    formula: '=LTX_COST("pro","1080p",8,1,"audio=1,2")',
    gives: badValue('options: expected a decimal point, got a decimal comma; write audio=1.2'),
  },
  {
    says: 'Seconds with a unit',
    formula: '=LTX_COST("pro","1080p","8s")',
    gives: badValue(
      'seconds: expected a number above 0, got "8s"; write the number alone, without a unit or quotation marks',
    ),
  },
  {
    says: 'No seconds: an empty cell may be the cause',
    formula: '=LTX_COST("pro","1080p",0)',
    gives: badValue('seconds: expected a number above 0, got 0; is the cell empty?'),
  },
  {
    says: 'Negative seconds',
    formula: '=LTX_COST("pro","1080p",-5)',
    gives: badValue('seconds: expected a number above 0, got -5'),
  },
  {
    says: 'More seconds than there are',
    formula: '=LTX_COST("pro","1080p",2000000000000)',
    gives: badValue('seconds: expected a number above 0, got 2000000000000; 1000000000 is the most'),
  },
  {
    says: 'An option that the model does not know',
    formula: '=LTX_COST("pro","1080p",8,1,"turbo")',
    gives: notAvailable(
      'options: ltx/ltx-2-3-pro has no price for "turbo"; known are text-to-video, image-to-video, audio-to-video, retake, extend, audio and silent',
    ),
  },
  {
    says: 'Context belongs to an extend',
    formula: '=LTX_COST("pro","1080p",8,1,"context=10")',
    gives: notAvailable('options: ltx/ltx-2-3-pro is not billed by "context" in this mode; leave it out'),
  },
  {
    says: 'A retake is only priced at 1080p',
    formula: '=LTX_COST("pro","4k",8,1,"retake")',
    gives: notAvailable('resolution: ltx/ltx-2-3-pro has no price at 2160p; known is 1080p'),
  },
  {
    says: 'A date before the first price',
    formula: '=LTX_COST("veo-3.1","1080p",8,1,,"2020-01-01")',
    gives: notAvailable(
      'card: no price of google/veo-3-1-generate is known for 2020-01-01; the first was seen on 2026-08-22',
    ),
  },
  {
    says: 'A rate card that is not the active one',
    formula: '=LTX_COST("pro","1080p",8,1,,"2020-01-01-0badcafe")',
    gives: badValue(
      'card: expected the active rate card {version}, got 2020-01-01-0badcafe; LTX_CARD_VERSION() gives the active one',
    ),
  },
  {
    says: 'Something that is no card at all',
    formula: '=LTX_COST("pro","1080p",8,1,,"yesterday")',
    gives: badValue(
      'card: expected a date such as 2026-11-20, a rate table or the version of the active card, got "yesterday"',
    ),
  },
  {
    says: 'Input seconds must be said where they are billed',
    formula: '=LTX_COST("comfy/wan2-7-videoedit","1080p",8)',
    gives: notAvailable('options: add input=…, the seconds of input video, which are billed too'),
  },
  {
    says: 'A run has no price per second',
    formula: '=LTX_RATE("together/wan-ai-wan2-2-t2v-a14b","720p")',
    gives: notAvailable('model: there is no price per second; it is billed per run, whatever the length'),
  },
  {
    says: 'A range of credits is not one figure',
    formula: '=LTX_CREDITS("veo 3")',
    gives: notAvailable('bound: LTX Studio gives veo-3 as a range; ask for low (875) or high (3500)'),
  },
  {
    says: 'A comparison is of one resolution',
    formula: '=LTX_COMPARE({"1080p","4k"},10)',
    gives: badValue('resolution: expected one cell, got a range'),
  },
  {
    says: 'A seller of extends alone has no price of a new clip',
    formula: '=LTX_COST("wavespeed/ltx-2-3","1080p",10)',
    gives: notAvailable('options: wavespeed/ltx-2-3 is only priced for extend; add it to the options'),
  },
  {
    says: 'A retake has no other input than its seconds',
    formula: '=LTX_COST("pro","1080p",3,1,"retake, input=10")',
    gives: notAvailable(
      'options: ltx/ltx-2-3-pro is not billed by "input" in this mode; here seconds is the length of the input',
    ),
  },
  {
    says: 'Tokens of a whole video are no rate per second',
    formula: '=LTX_RATE("seedance-2.0","720p","tokens=100000")',
    gives: notAvailable(
      'model: there is no price per second; the count that is given is that of a whole video',
    ),
  },
  {
    says: 'A sign after the name makes it another name',
    formula: '=LTX_COST("pro+","1080p",20)',
    gives: notAvailable('model: no model is called "pro+"; near it is pro'),
  },
  {
    says: 'The name of a maker is no model',
    formula: '=LTX_COST("luma","1080p",5)',
    gives: notAvailable(
      'model: no model is called "luma"; its models are ray-2-flash, ray-3.2, ray-2 and ray-flash-2',
    ),
  },
];
