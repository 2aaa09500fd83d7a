using CchcLive.Dashboard.Text;

namespace CchcLive.Dashboard.Administration.Forms;

/// <summary>Why something was changed, as it is shown.</summary>
internal static class Reasons
{
    /// <summary>The reason; of what came with the program in the language of the page.</summary>
    public static string Of(string by, string reason) => by == "cchc" ? Texts.ReasonShipped : reason;
}
