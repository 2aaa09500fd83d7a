using System.Globalization;
using CchcLive.Dashboard.Text;

namespace CchcLive.Dashboard.Access;

/// <summary>What the actions of the audit are called.</summary>
internal static class AuditWords
{
    /// <summary>The action in words; its id if it has none.</summary>
    public static string Of(string action) => Texts.ResourceManager.GetString($"Audit_{action.Replace('-', '_')}", CultureInfo.CurrentUICulture) ?? action;
}
