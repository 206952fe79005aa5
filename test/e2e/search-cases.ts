/** What a researcher types, and what must come first. */
export interface SearchCase {
  readonly query: string;
  /** The id of the first hit. */
  readonly first: string;
  /** What `understood` names: ids and years. */
  readonly understood?: readonly (string | number)[];
  readonly widened?: boolean;
  readonly setAside?: readonly string[];
}

const qingnuanzhu = 'brand:qingdao:qingnuanzhu';
const beds = 'target:qingdao-2023-plan:home-care-beds';

/** Searches of the seeds, by what makes them hard. Both stores answer each of them alike. */
export const searchCases: Readonly<Record<string, readonly SearchCase[]>> = {
  'a name in marks': [
    { query: '“青暖助”', first: qingnuanzhu },
    { query: '"青暖助"', first: qingnuanzhu },
    { query: '「青暖助」', first: qingnuanzhu },
    { query: '『青暖助』', first: qingnuanzhu },
    { query: '《青暖助》', first: qingnuanzhu },
    { query: '〈青暖助〉', first: qingnuanzhu },
    { query: '（青暖助）', first: qingnuanzhu },
    {
      query: '《2020年全市民政工作要点》',
      first: 'policy:qufu:2020-minzheng-gongzuo-yaodian',
      understood: [2020],
    },
  ],
  'a name with spaces': [{ query: '青 暖 助', first: qingnuanzhu }],
  'half and full width': [
    { query: '牵头领导：孔维健', first: 'section:qufu-2020-plan:2' },
    { query: '牵头领导:孔维健', first: 'section:qufu-2020-plan:2' },
    { query: 'ＸＸ市', first: 'city:xx', understood: ['city:xx'] },
  ],
  figures: [
    { query: '1，100处', first: 'section:qingdao-2023-plan:2.3' },
    { query: '1,100处', first: 'section:qingdao-2023-plan:2.3' },
    { query: '１１００处', first: 'section:qingdao-2023-plan:2.3' },
  ],
  'traditional characters': [
    { query: '家庭養老床位', first: 'concept:jiating-yanglao-chuangwei' },
    {
      query: '泰州市養老',
      first: 'program:taizhou:puhui-yanglao-jigou-qianyue',
      understood: ['city:taizhou', 'area:elderly-care'],
    },
    { query: '「養老服務」', first: 'area:elderly-care', understood: ['area:elderly-care'] },
  ],
  'a city, a year or an area alone': [
    { query: '青岛', first: 'city:qingdao', understood: ['city:qingdao'] },
    { query: '山东省', first: 'city:shandong', understood: ['city:shandong'] },
    { query: '养老', first: 'area:elderly-care', understood: ['area:elderly-care'] },
    { query: '2023', first: 'section:xx-2023-half-year-report:2', understood: [2023] },
    { query: '2024年', first: 'document:taizhou-2024-meeting', understood: [2024] },
  ],
  'cities, years and areas together': [
    {
      query: '泰州 养老',
      first: 'program:taizhou:puhui-yanglao-jigou-qianyue',
      understood: ['city:taizhou', 'area:elderly-care'],
    },
    {
      query: '泰州市养老',
      first: 'program:taizhou:puhui-yanglao-jigou-qianyue',
      understood: ['city:taizhou', 'area:elderly-care'],
    },
    {
      query: '泰州养老2024',
      first: 'program:taizhou:puhui-yanglao-jigou-qianyue',
      understood: ['city:taizhou', 'area:elderly-care', 2024],
    },
    {
      query: '2024年养老服务',
      first: 'area:elderly-care',
      understood: [2024, 'area:elderly-care'],
    },
    {
      query: '泰州 床位',
      first: 'target:taizhou-2024-meeting:nursing-bed-share',
      understood: ['city:taizhou'],
    },
    { query: '青岛 青暖助', first: qingnuanzhu, understood: ['city:qingdao'] },
    { query: '青岛 2023', first: 'city:qingdao', understood: ['city:qingdao', 2023] },
  ],
  'a name that has a city or a year in it': [
    {
      query: '青岛红十字会水上救援队',
      first: 'brand:qingdao:hongshizihui-shuishang-jiuyuandui',
      understood: ['city:qingdao'],
    },
    { query: '青岛市民政局', first: 'department:qingdao:minzhengju', understood: ['city:qingdao'] },
    {
      query: '2023年青岛市民政局工作计划',
      first: 'document:qingdao-2023-plan',
      understood: [2023, 'city:qingdao'],
    },
    {
      query: '青岛市民政局2023年工作计划',
      first: 'document:qingdao-2023-plan',
      understood: ['city:qingdao', 2023],
    },
    {
      query: '2020年全市民政工作要点',
      first: 'policy:qufu:2020-minzheng-gongzuo-yaodian',
      understood: [2020],
    },
  ],
  'words that mean the same': [
    { query: '最低生活保障', first: 'group:dibao-recipients' },
    { query: '低保', first: 'group:dibao-recipients', understood: ['area:social-assistance'] },
    { query: '五保', first: 'concept:tekun-gongyang' },
    { query: '特困供养', first: 'concept:tekun-gongyang' },
  ],
  'a name in pinyin or English': [
    { query: 'qingnuanzhu', first: qingnuanzhu, widened: true },
    { query: 'qing nuan zhu', first: qingnuanzhu, widened: true },
    { query: 'qnz', first: qingnuanzhu, widened: true },
    { query: 'Qingdao', first: 'city:qingdao', understood: ['city:qingdao'], widened: true },
    {
      query: 'elderly care',
      first: 'area:elderly-care',
      understood: ['area:elderly-care'],
      widened: true,
    },
  ],
  'a question': [
    {
      query: '青岛建成多少家庭养老床位',
      first: beds,
      understood: ['city:qingdao'],
      widened: true,
      setAside: ['多少'],
    },
    {
      query: '泰州市2024年养老床位有多少？',
      first: 'target:taizhou-2024-meeting:nursing-bed-share',
      understood: ['city:taizhou', 2024],
      widened: true,
      setAside: ['有', '多少'],
    },
    {
      query: '有哪些品牌',
      first: 'program:taizhou:yi-shequ-yi-pinpai',
      widened: true,
      setAside: ['有', '哪些'],
    },
  ],
  'words across a page break': [
    { query: '31项创新经验', first: 'section:xx-2023-half-year-report:1' },
  ],
  'a name with one wrong character': [{ query: '青暧助', first: qingnuanzhu, widened: true }],
  'a word that is only a word': [
    { query: '莱西经验', first: 'program:qingdao:laixi-jingyan' },
    { query: '孔维健', first: 'official:qufu:kong-weijian' },
    { query: '3800张', first: beds },
  ],
};
