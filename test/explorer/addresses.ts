/**
 * An address of each view and of each kind of thing, with as much on it as there is. A test holds the list
 * against those that the service answers with a page.
 */
export const views: Readonly<Record<string, readonly string[]>> = {
  '/': ['/'],
  '/search': [
    '/search?q=泰州 养老 2024&show=figures',
    '/search?q=养老&e=evidence:qingdao-2019-report:000000-000018',
    '/search?q=没有这样的词语组合',
    '/search',
  ],
  '/documents': ['/documents'],
  '/coverage': ['/coverage'],
  '/compare': [
    '/compare',
    '/compare?i=indicator:senior-canteens',
    '/compare?i=indicator:senior-canteens&as=chart',
  ],
  '/board': ['/board', '/board?area=area:elderly-care&city=city:taizhou&year=2024'],
  '/changes': ['/changes?city=city:qingdao&from=2019&to=2023'],
  '/plan': ['/plan', '/plan?city=city:xx&year=2023'],
  '/responsibility': ['/responsibility', '/responsibility?city=city:qufu&year=2020&words=殡葬'],
  '/timeline': ['/timeline', '/timeline?id=brand:qingdao:qingnuanzhu'],
  '/concepts': ['/concepts?kind=REFORM', '/concepts?kind=REFORM&as=table'],
  '/excerpts': ['/excerpts'],
  '/bench': ['/bench'],
  '/graph': ['/graph', '/graph?s=program:xx:xingfu-yiyang-gongcheng'],
  '/drafts': ['/drafts'],
  '/about': ['/about'],
};

/** By the prefix of ids. */
export const things: Readonly<Record<string, string>> = {
  target: '/target:xx-2023-half-year-report:senior-canteens',
  result: '/result:xx-2023-half-year-report:senior-canteens',
  program: '/program:qufu:1236-gongzuo-tixi',
  brand: '/brand:qingdao:qingnuanzhu',
  department: '/department:qufu:yanglao-fuwu-ke',
  official: '/official:qingdao:wang-zhe',
  document: '/document:xx-2023-half-year-report?ledger=1',
  section: '/section:qufu-2020-plan:3',
  evidence: '/evidence:qingdao-2019-report:000000-000018',
  policy: '/policy:national:diming-guanli-tiaoli',
  city: '/city:qufu',
  year: '/year:2023',
  place: '/place:qingdao:cangma-zhen',
  indicator: '/indicator:senior-canteens',
  family: '/family:age-friendly-communities',
  area: '/area:elderly-care',
  group: '/group:autistic-children',
  concept: '/concept:liang-xiang-butie',
};
