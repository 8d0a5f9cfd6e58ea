// The chat with scripts: messages go and come without loading the page, and wait out a lost connection.
// Nothing newer than ES2015: phones of ten years ago run it, and older ones use the forms as they are.
(() => {
  if (!window.EventSource || !window.FormData || !document.addEventListener) return;
  document.documentElement.className += " js";

  document.addEventListener("DOMContentLoaded", () => {
    const log = document.getElementById("log");
    const composer = document.getElementById("composer");
    if (!log || !composer) return;
    const words = composer.dataset;
    const base = words.base;
    const field = composer.elements.text;
    const picker = composer.elements.files;
    const statusLine = document.getElementById("status");
    const chosenLine = document.getElementById("chosen");
    const storeKey = `linli:${base}`;
    let newest = words.after;
    const hasFinePointer = window.matchMedia("(pointer: fine)").matches;
    const queue = [];
    let isSending = false;
    let waitMs = 0;
    let timer = null;
    let source = null;
    let typingTimer = null;
    let staysAtEnd = true;

    // --- what comes ---

    function isAtEnd() {
      return window.innerHeight + window.pageYOffset >= document.documentElement.scrollHeight - 160;
    }
    function toEnd() {
      staysAtEnd = true;
      window.scrollTo(0, document.documentElement.scrollHeight);
    }
    function keepEnd() {
      if (staysAtEnd) toEnd();
    }
    // Who reads further up stays there; for all others pictures that load and keyboards that open hide nothing.
    window.addEventListener("scroll", () => {
      staysAtEnd = isAtEnd();
    });
    window.addEventListener("resize", keepEnd);
    log.addEventListener("load", keepEnd, true);
    function remove(id) {
      const element = document.getElementById(id || "-");
      if (element) element.remove();
    }

    function place(fragment) {
      const holder = document.createElement("ol");
      holder.innerHTML = fragment;
      const bubble = holder.firstElementChild;
      if (!bubble) return;
      const known = document.getElementById(bubble.id);
      if (known && !/is-pending/.test(known.className)) return;
      const replaces = (bubble.getAttribute("data-replaces") || "").split(" ");
      const old = known || firstOf(replaces);
      makeRoom(bubble);
      if (old) log.replaceChild(bubble, old);
      else append(bubble);
      replaces.forEach(remove);
      remove(bubble.getAttribute("data-drops"));
      if (/\bout\b/.test(bubble.className)) showTyping(false);
      if (known) return;
      if (old) reveal(bubble);
      else if (staysAtEnd) toEnd();
    }
    function firstOf(ids) {
      for (let i = 0; i < ids.length; i++) {
        const element = ids[i] && document.getElementById(ids[i]);
        if (element) return element;
      }
      return null;
    }
    function append(bubble) {
      const day = bubble.getAttribute("data-day");
      const days = log.querySelectorAll(".day");
      if (day && (days.length === 0 || days[days.length - 1].textContent !== day)) {
        const line = document.createElement("li");
        line.className = "day";
        line.textContent = day;
        log.appendChild(line);
      }
      bubble.className += " is-new";
      // What is still on its way stays last.
      log.insertBefore(bubble, /is-pending/.test(bubble.className) ? null : log.querySelector(".is-pending"));
    }
    function makeRoom(bubble) {
      if (/\bout\b/.test(bubble.className)) foldPressed();
      if (bubble.querySelector(".buttons")) quietOthers(bubble);
    }
    function quietOthers(bubble) {
      const loud = log.querySelectorAll(".latest");
      for (let i = 0; i < loud.length; i++) {
        loud[i].className = loud[i].className.replace(" latest", "");
        fold(loud[i]);
      }
      if (!/latest/.test(bubble.className)) bubble.className += " latest";
    }
    /** Many buttons that are not the ones to press now make room. */
    function fold(bubble) {
      const choices = bubble.querySelector(".choices");
      if (choices) choices.open = false;
    }
    function foldPressed() {
      const pressed = log.querySelectorAll(".choices button.is-pressed");
      for (let i = 0; i < pressed.length; i++) fold(pressed[i].form.parentNode.parentNode);
    }
    function reveal(bubble) {
      const box = bubble.getBoundingClientRect();
      const floor = window.innerHeight - composer.offsetHeight;
      if (box.bottom > floor) window.scrollBy(0, Math.min(box.bottom - floor + 12, box.top - 60));
      else if (box.top < 60) window.scrollBy(0, box.top - 60);
    }

    function showTyping(isOn) {
      clearTimeout(typingTimer);
      if (isOn) say(words.typing, false);
      else if (statusLine.textContent === words.typing) say("", false);
      if (isOn) typingTimer = setTimeout(showTyping, 15000, false);
    }
    function say(text, isTrouble) {
      statusLine.textContent = text;
      statusLine.className = isTrouble ? "is-trouble" : "";
    }

    function connect() {
      if (source || document.hidden) return;
      source = new EventSource(`${base}events?after=${encodeURIComponent(newest)}`);
      source.addEventListener("bubble", (event) => {
        newest = event.lastEventId || newest;
        place(event.data);
      });
      source.addEventListener("typing", () => {
        showTyping(true);
      });
      source.addEventListener("ready", () => {
        waitMs = 0;
        sendNext();
      });
      source.onerror = function () {
        // A browser gives up for good on an answer that is no stream, such as that of a server starting up.
        if (this.readyState !== EventSource.CLOSED) return;
        disconnect();
        setTimeout(connect, 5000);
      };
    }
    function disconnect() {
      if (source) source.close();
      source = null;
    }
    // A page that nobody sees gives its connection back: browsers allow only six to one server, all tabs together.
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) disconnect();
      else connect();
    });
    window.addEventListener("pagehide", disconnect);
    window.addEventListener("pageshow", connect);

    // --- what goes ---

    function newId() {
      const bytes = new Uint8Array(16);
      window.crypto.getRandomValues(bytes);
      let id = "";
      for (let i = 0; i < 16; i++) id += (bytes[i] + 256).toString(16).slice(1);
      return id;
    }

    function offer(message) {
      queue.push(message);
      show(message);
      keep();
      sendNext();
    }
    function show(message) {
      const bubble = document.createElement("li");
      bubble.className = "bubble in is-pending";
      bubble.id = `i-${message.id}`;
      const body = document.createElement("div");
      body.className = "body";
      const who = document.createElement("span");
      who.className = "hidden";
      who.textContent = words.you;
      const text = document.createElement("p");
      if (message.token || message.place) text.className = "press";
      const names = [];
      for (let i = 0; i < (message.files || []).length; i++) names.push(message.files[i].name);
      text.textContent = [message.text || message.label].concat(names).filter(Boolean).join("\n");
      const note = document.createElement("span");
      note.className = "note";
      note.textContent = words.sending;
      body.appendChild(who);
      body.appendChild(text);
      body.appendChild(note);
      bubble.appendChild(body);
      append(bubble);
      toEnd();
    }
    function note(message, text, isFailed) {
      const bubble = document.getElementById(`i-${message.id}`);
      if (!bubble || !/is-pending/.test(bubble.className)) return;
      bubble.querySelector(".note").textContent = text;
      if (isFailed) bubble.className += " is-failed";
    }

    // Words and presses outlive the page; files do not fit.
    function keep() {
      const kept = [];
      for (let i = 0; i < queue.length; i++) if (!queue[i].files) kept.push(queue[i]);
      try {
        if (kept.length > 0) sessionStorage.setItem(storeKey, JSON.stringify(kept));
        else sessionStorage.removeItem(storeKey);
      } catch (_) {
        // A browser that keeps nothing still sends.
      }
    }
    function restore() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(storeKey) || "[]");
        for (let i = 0; i < kept.length; i++) {
          queue.push(kept[i]);
          if (!document.getElementById(`i-${kept[i].id}`)) show(kept[i]);
        }
      } catch (_) {
        // Nothing was kept.
      }
    }

    // A photo that is still on its way would be gone with the page: the browser asks first.
    window.addEventListener("beforeunload", (event) => {
      for (let i = 0; i < queue.length; i++) {
        if (!queue[i].files) continue;
        event.preventDefault();
        event.returnValue = "";
        return;
      }
    });

    // One at a time, so that they arrive in the order in which they were written.
    function sendNext() {
      if (isSending || queue.length === 0) return;
      clearTimeout(timer);
      isSending = true;
      const message = queue[0];
      const data = new FormData();
      data.append("externalId", message.id);
      if (message.text) data.append("text", message.text);
      if (message.token) {
        data.append("token", message.token);
        data.append("label", message.label);
      }
      if (message.place) data.append("place", message.place);
      for (let i = 0; i < (message.files || []).length; i++) data.append("files", message.files[i]);
      const request = new XMLHttpRequest();
      request.open("POST", `${base}messages`);
      request.setRequestHeader("Accept", "application/json");
      request.timeout = message.files ? 300000 : 30000;
      request.onload = () => {
        onAnswer(message, request);
      };
      request.onerror = request.ontimeout = () => {
        later(words.waiting, 0);
      };
      request.send(data);
    }
    function onAnswer(message, request) {
      const status = request.status;
      if (status >= 200 && status < 300) return done(message);
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch (_) {
        // Something between here and there has answered in its own words.
      }
      const patienceMs = 1000 * Number(request.getResponseHeader("Retry-After") || 0);
      if (status === 429) later(answer.error || words.waiting, patienceMs);
      else if (status >= 500 || status === 408 || status === 0) later(words.waiting, patienceMs);
      else refused(message, answer.error || words.failed);
    }
    function done(message) {
      isSending = false;
      waitMs = 0;
      queue.shift();
      keep();
      note(message, "", false);
      say("", false);
      setTimeout(free, 8000, message);
      sendNext();
    }
    function later(text, patienceMs) {
      isSending = false;
      waitMs = Math.max(patienceMs, Math.min(30000, waitMs * 2 || 2000));
      // What was written after it waits as well.
      for (let i = 0; i < queue.length; i++) note(queue[i], text, false);
      timer = setTimeout(sendNext, waitMs);
    }
    function refused(message, text) {
      isSending = false;
      queue.shift();
      keep();
      note(message, `${words.failed} ${text}`, true);
      say(text, true);
      free(message);
      // The words go back to where they were written.
      if (message.text && !field.value) field.value = message.text;
      sendNext();
    }

    window.addEventListener("online", () => {
      waitMs = 0;
      sendNext();
    });

    // --- what is pressed and written ---

    log.addEventListener("click", (event) => {
      let button = event.target;
      while (button && button !== log && button.tagName !== "BUTTON") button = button.parentNode;
      if (!button || button === log || button.name !== "press") return;
      event.preventDefault();
      const cut = button.value.indexOf(" ");
      hold(button);
      offer({ id: newId(), token: button.value.slice(0, cut), label: button.value.slice(cut + 1) });
    });
    function hold(button) {
      const all = button.form.querySelectorAll("button");
      for (let i = 0; i < all.length; i++) all[i].disabled = true;
      button.className = "is-pressed";
    }
    /** Buttons of a message that did not change can be pressed again. */
    function free(message) {
      if (!message.token) return;
      const pressed = log.querySelectorAll("button.is-pressed");
      for (let i = 0; i < pressed.length; i++) {
        if (pressed[i].value.indexOf(message.token) !== 0) continue;
        const all = pressed[i].form.querySelectorAll("button");
        for (let k = 0; k < all.length; k++) all[k].disabled = false;
        pressed[i].className = "";
      }
    }

    composer.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = field.value.trim();
      const files = Array.prototype.slice.call(picker.files || []);
      const trouble = troubleWith(files);
      if (trouble) return say(trouble, true);
      if (!text && files.length === 0) return field.focus();
      const message = { id: newId(), text: text };
      if (files.length > 0) message.files = files;
      field.value = "";
      picker.value = "";
      chosenLine.textContent = "";
      grow();
      offer(message);
      // On a phone the keyboard makes room for the answer, which mostly has buttons.
      if (hasFinePointer) field.focus();
      else field.blur();
    });
    function troubleWith(files) {
      if (files.length > 6) return words.tooMany;
      for (let i = 0; i < files.length; i++) if (files[i].size > 10000000) return words.tooLarge;
      return "";
    }
    picker.addEventListener("change", () => {
      const names = [];
      for (let i = 0; i < picker.files.length; i++) names.push(picker.files[i].name);
      chosenLine.textContent = names.length > 0 ? `${words.files} ${names.join(", ")}` : "";
      say(troubleWith(picker.files), true);
    });
    // Only where the browser can tell the place: others type it.
    const placeButton = document.getElementById("place");
    if (navigator.geolocation && window.isSecureContext !== false) {
      placeButton.hidden = false;
      placeButton.addEventListener("click", () => {
        placeButton.disabled = true;
        say(words.placing, false);
        navigator.geolocation.getCurrentPosition(
          (found) => {
            placeButton.disabled = false;
            say("", false);
            const { latitude, longitude } = found.coords;
            offer({ id: newId(), place: `${latitude.toFixed(6)},${longitude.toFixed(6)}`, label: words.place });
          },
          () => {
            placeButton.disabled = false;
            say(words.noPlace, true);
          },
          { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
        );
      });
    }

    field.addEventListener("keydown", (event) => {
      // While Chinese is being composed, Enter chooses a word. On a phone it makes a new line.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229 || !hasFinePointer)
        return;
      event.preventDefault();
      composer.querySelector(".send").click();
    });
    function grow() {
      field.style.height = "auto";
      field.style.height = `${Math.min(160, field.scrollHeight + 2)}px`;
    }
    field.addEventListener("input", grow);

    restore();
    toEnd();
    connect();
    sendNext();
  });
})();
