/* What pages do beyond links and forms. Every page works without it; nothing here decides anything. */
(function () {
  "use strict";

  var ready = function () {
    choices();
    dialogs();
    keyboard();
    checklists();
    drafts();
    folds();
    session();
    bell();
    files();
    again();
    focus();
  };

  /** Theme and language live in cookies, so that the server draws the page right the first time. */
  function choices() {
    each("[data-choice]", function (button) {
      button.addEventListener("click", function () {
        document.cookie = button.dataset.choice + "=" + button.dataset.value +
          ";path=/;max-age=31536000;samesite=lax" + (location.protocol === "https:" ? ";secure" : "");
        location.reload();
      });
    });
  }

  function dialogs() {
    each("[data-dialog]", function (button) {
      button.addEventListener("click", function () {
        document.getElementById(button.dataset.dialog).showModal();
      });
    });
    each("dialog[data-open=true]", function (dialog) { dialog.showModal(); });
    each("dialog [data-close]", function (button) {
      button.addEventListener("click", function () { button.closest("dialog").close(); });
    });
    document.addEventListener("click", function (event) {
      each("details.s-menu[open]", function (menu) {
        if (!menu.contains(event.target)) { menu.open = false; }
      });
    });
  }

  function keyboard() {
    var waiting = null;
    document.addEventListener("keydown", function (event) {
      var typing = event.target.closest("input, textarea, select, [contenteditable]");
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        var search = document.querySelector(".s-cari input");
        if (search) { event.preventDefault(); search.focus(); search.select(); }
        return;
      }
      if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
        var form = typing && typing.form;
        var main = (form || document).querySelector("main .s-btn--utama[type=submit], .s-putusan .s-btn--utama[type=submit]");
        if (main && (!typing || form)) { event.preventDefault(); main.click(); }
        return;
      }
      if (event.key === "Escape") {
        each("details.s-menu[open]", function (menu) { menu.open = false; menu.querySelector("summary").focus(); });
      }
      if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) { return; }
      if (waiting === "g") {
        waiting = null;
        var entry = document.querySelector(event.key === "m" ? ".s-nav a" : event.key === "p" ? ".s-nav a[href='/permohonan'], .s-nav a[href='/mitra']" : null);
        if (entry) { event.preventDefault(); entry.click(); }
        return;
      }
      if (event.key === "g") {
        waiting = "g";
        setTimeout(function () { waiting = null; }, 1500);
      } else if (event.key === "j" || event.key === "k") {
        move(event.key === "j" ? 1 : -1);
      } else if (event.key === "?") {
        var help = document.getElementById("papan-tik");
        if (help) { help.showModal(); }
      }
    });
  }

  /** j and k walk the rows of the list; Enter then opens the row, since its link has the focus. */
  function move(step) {
    var rows = Array.prototype.slice.call(document.querySelectorAll("[data-row-link]"));
    if (!rows.length) { return; }
    var here = rows.indexOf(document.activeElement);
    if (here < 0) { here = rows.findIndex(function (row) { return row.getAttribute("aria-current") === "true"; }); }
    var next = rows[Math.max(0, Math.min(rows.length - 1, here < 0 ? (step > 0 ? 0 : rows.length - 1) : here + step))];
    each(".is-kursor", function (row) { row.classList.remove("is-kursor"); });
    var row = next.closest(".s-baris");
    if (row) { row.classList.add("is-kursor"); }
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  /** Marks on the checklist are this person's own, kept in this browser until the step is done. */
  function checklists() {
    each("[data-checklist]", function (list) {
      var key = "simpul-checklist-" + list.dataset.checklist;
      var marks = read(key) || {};
      each("select", function (select) {
        if (marks[select.dataset.row]) { select.value = marks[select.dataset.row]; }
        var show = function () { select.closest("li").className = "is-" + select.value; };
        show();
        select.addEventListener("change", function () {
          show();
          marks[select.dataset.row] = select.value;
          write(key, marks);
        });
      }, list);
    });
  }

  /** Long texts survive an expired session: kept while typing, forgotten once the page comes back without them. */
  function drafts() {
    each("textarea[data-keep]", function (area) {
      var key = "simpul-draft-" + area.dataset.keep;
      var kept = read(key);
      if (kept && !area.value) { area.value = kept; }
      area.addEventListener("input", function () { write(key, area.value); });
    });
    each("[data-forget]", function (done) {
      forget("simpul-draft-" + done.dataset.forget);
      forget("simpul-checklist-" + done.dataset.forget);
    });
  }

  /** A section stays as it was left. On a low screen it is open on the first visit and folded afterwards. */
  function folds() {
    each("details[data-fold]", function (section) {
      var key = "simpul-fold-" + section.dataset.fold;
      var left = read(key);
      if (left === "closed" || left === "seen" && window.innerHeight < 860) { section.open = false; }
      if (!left) { write(key, "seen"); }
      section.querySelector("summary").addEventListener("click", function () { write(key, section.open ? "closed" : "open"); });
    });
  }

  /** Two minutes before the session ends the page says so and offers to stay. */
  function session() {
    var frame = document.querySelector("[data-session]");
    var notice = document.getElementById("sesi");
    if (!frame || !notice) { return; }
    var timer;
    var start = function () {
      notice.hidden = true;
      clearTimeout(timer);
      timer = setTimeout(function () { notice.hidden = false; }, (Number(frame.dataset.session) - 120) * 1000);
    };
    notice.querySelector("[data-stay]").addEventListener("click", function () {
      fetch(location.href, { credentials: "same-origin" }).then(start);
    });
    start();
  }

  /** The number at the bell is asked for once the page is there; without an answer the bell is a link as before. */
  function bell() {
    var bell = document.querySelector("[data-bell]");
    if (!bell) { return; }
    fetch(bell.dataset.bell, { credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.text() : ""; })
      .then(function (text) {
        var count = new DOMParser().parseFromString(text, "text/html").querySelector("[data-unread]");
        if (!count || count.dataset.unread === "0") { return; }
        var number = document.createElement("b");
        number.setAttribute("aria-hidden", "true");
        number.textContent = Number(count.dataset.unread) > 99 ? "99+" : count.dataset.unread;
        bell.appendChild(number);
        bell.querySelector(".s-sr").textContent += ", " + count.textContent;
      })
      .catch(function () { /* the reader went on before it came */ });
  }

  /**
   * A chosen file goes with its form in a hidden field, as the letters of base64 that a form sends unchanged. What is
   * larger than the page takes is refused here already, with the sentence the server would say.
   */
  function files() {
    each("input[type=file][data-into]", function (input) {
      var into = document.getElementById(input.dataset.into);
      var reading = null;
      input.addEventListener("change", function () {
        var file = input.files[0];
        into.value = "";
        var tooLarge = file && file.size > Number(input.dataset.most);
        input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
        if (!file || tooLarge) { input.reportValidity(); return; }
        reading = new Promise(function (done) {
          var reader = new FileReader();
          reader.onloadend = function () {
            var text = String(reader.result || "");
            into.value = text.slice(text.indexOf(",") + 1).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
            reading = null;
            done();
          };
          reader.readAsDataURL(file);
        });
      });
      input.form.addEventListener("submit", function (event) {
        if (!reading) { return; }
        var button = event.submitter;
        event.preventDefault();
        reading.then(function () { input.form.requestSubmit(button); });
      });
    });
  }

  /** What is worked off behind the page is looked at again until it is done. */
  function again() {
    var link = document.querySelector("[data-again]");
    if (!link) { return; }
    var timer = setTimeout(function () { location.assign(link.href); }, Number(link.dataset.again));
    // looking again would cut off the answer to what was just sent
    document.addEventListener("submit", function () { clearTimeout(timer); });
  }

  function focus() {
    var first = document.querySelector("[data-focus]");
    if (first) { first.focus(); }
  }

  function each(selector, act, root) {
    Array.prototype.forEach.call((root || document).querySelectorAll(selector), act);
  }

  function read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch (e) { return null; }
  }

  function write(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch (e) { /* private window: nothing is kept */ }
  }

  function forget(key) {
    try { localStorage.removeItem(key); } catch (e) { /* nothing was kept */ }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", ready);
  } else {
    ready();
  }
})();
