/* The parts the designer's page is built of: words, elements, fields that follow the draft. */
var Rancang = window.Rancang || {};

Rancang.words = (function () {
  "use strict";
  var known = {};
  function say(key) {
    var args = Array.prototype.slice.call(arguments, 1);
    return (known[key] || key).replace(/\{(\d)\}/g, function (all, n) { return args[n]; });
  }
  return {
    learn: function (root) {
      Array.prototype.forEach.call(root.querySelectorAll("data"), function (one) { known[one.value] = one.textContent; });
    },
    say: say,
    /** What goes into the SOP itself, in the SOP's language, whatever the reader's is. */
    outcomes: function () { return { yes: say("sop.yes"), no: say("sop.no"), finished: say("sop.finished"), noReturn: say("sop.noReturn") }; }
  };
})();

Rancang.parts = function (icons) {
  "use strict";

  var SVG = "http://www.w3.org/2000/svg";

  /** An element; attributes that are null or false are left out, functions listen. */
  function el(name, attributes, children) {
    var node = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      var value = attributes[key];
      if (value === null || value === undefined || value === false) { return; }
      if (typeof value === "function") { node.addEventListener(key, value); }
      else { node.setAttribute(key, value === true ? "" : value); }
    });
    [].concat(children === undefined ? [] : children).forEach(function (child) {
      if (child !== null && child !== undefined) { node.append(child); }
    });
    return node;
  }

  function icon(name, small) {
    var svg = document.createElementNS(SVG, "svg");
    var use = document.createElementNS(SVG, "use");
    svg.setAttribute("class", small ? "s-i s-i--s" : "s-i");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", icons + "#i-" + name);
    svg.append(use);
    return svg;
  }

  function button(label, act, look, sign) {
    return el("button", { type: "button", "class": "s-btn " + (look || "s-btn--kecil"), click: act },
      [sign ? icon(sign, true) : null, label]);
  }

  /** A button that is a picture only, named for those who do not see it. */
  function tool(label, sign, act, off) {
    return el("button", { type: "button", "class": "s-tombol-kecil", "data-name": label, "aria-label": label, title: label, click: act, disabled: !!off }, icon(sign, true));
  }

  function grow(area) {
    area.style.height = "auto";
    area.style.height = Math.max(32, area.scrollHeight + 2) + "px";
  }

  function area(value, label, name, write) {
    var node = el("textarea", { "class": "s-sel", rows: 1, "aria-label": label, "data-name": name, maxlength: 2000 });
    node.value = value || "";
    node.addEventListener("input", function () { grow(node); write(node.value); });
    return node;
  }

  function input(value, label, name, write, longest) {
    var node = el("input", { "class": "s-sel", "aria-label": label, "data-name": name, maxlength: longest || 200, autocomplete: "off" });
    node.value = value || "";
    node.addEventListener("input", function () { write(node.value); });
    return node;
  }

  /** @param options pairs of value and words */
  function select(value, options, label, name, write) {
    var node = el("select", { "class": "s-sel", "aria-label": label, "data-name": name }, options.map(function (o) {
      return el("option", { value: o[0], selected: o[0] === value }, o[1]);
    }));
    node.value = value;
    node.addEventListener("change", function () { write(node.value); });
    return el("span", { "class": "s-sel-wadah" }, [node, icon("chevron-down", true)]);
  }

  function field(label, control, hint) {
    return el("label", { "class": "s-isian s-isian--rapat" }, [el("span", { "class": "s-isian__label" }, [label, hint ? el("small", {}, " (" + hint + ")") : null]), control]);
  }

  return { el: el, icon: icon, button: button, tool: tool, area: area, input: input, select: select, field: field, grow: grow };
};
window.Rancang = Rancang;
