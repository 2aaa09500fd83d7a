namespace CchcLive.Silo.Settings.Forms;

/// <summary>A site of the web, as policies name it.</summary>
internal sealed class SiteFormAttribute() : FormAttribute("a site such as https://quan.example.gov.vn, or *")
{
    /// <inheritdoc />
    public override bool Allows(string text) =>
        text == "*" || (Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" && site.Host.Length > 0 && site.PathAndQuery == "/" && site.UserInfo.Length == 0);
}
