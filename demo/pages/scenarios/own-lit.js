import { css, html, LitElement } from 'lit';

/** The vendor's own component, built with the vendor's own Lit. */
class HostGreeting extends LitElement {
  static properties = { count: { state: true } };
  static styles = css`
    button {
      min-block-size: 32px;
    }
  `;

  constructor() {
    super();
    this.count = 0;
  }

  render() {
    return html`<p>
      The host runs its own Lit. <button @click=${() => this.count++}>Clicked ${this.count} times</button>
    </p>`;
  }
}

customElements.define('host-greeting', HostGreeting);
