import { expect, test } from '@jest/globals';
import { findQuantities, readQuantity } from '../../src/model/quantity.js';
test('x', () => {
  for (const t of ['1.67万个','5.3亿元','9000余万元','183.5万','三分之一','1.3倍','60%以上','2-3处','1000余条','七个','十八级','3\n2、1项','至少建成1所','不少于两次','签约12单','5000多场次','XX亿元','２３人','2亿3000万元','两三个','1.2万余支','4个月内','十余家','30万人次','约3千人','力争80%以上','5,300个','个百分点2个百分点'])
    { const q = readQuantity(t); console.log(t, q && JSON.stringify(q)); }
  console.log(findQuantities('统一个 第七轮 三大使命 一系列 十佳社区 二十大 “1236”工作体系 1-5月 20%').map(q=>q.text+q.value));
  expect(1).toBe(1);
});
