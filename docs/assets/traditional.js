// The words that scripts print, in the script of the page: `vermilion.text.say`.
(() => {
  "use strict";

  if (!window.vermilion) return;

  // Each character of our own words that differs, and its Traditional form; a test holds this to OpenCC.
  const FORMS =
    "关關 删刪 制製 处處 复複 报報 机機 浏瀏 览覽 记記 许許 误誤 没沒 载載 词詞 语語 读讀 听聽 转轉 链鏈 错錯 闭閉 页頁 这這 个個 从從 里裡 开開";
  const isTraditional = Boolean(document.querySelector('.edition[data-script="hant"]'));
  const forms = new Map(FORMS.split(" ").map(([simplified, traditional]) => [simplified, traditional]));

  vermilion.text.say = (text) => (isTraditional ? [...text].map((one) => forms.get(one) || one).join("") : text);
})();
