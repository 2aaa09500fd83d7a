namespace CchcLive.Dashboard.Administration.Forms;

/// <summary>Something that may be chosen in a form.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
public sealed record Choice(string Value, string Text);
