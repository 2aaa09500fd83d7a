using CchcLive.Dashboard.Text;
using CchcLive.Grains.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Access;

/// <summary>A new password as it was typed, twice.</summary>
internal static class NewPasswordForm
{
    /// <summary>The password.</summary>
    /// <exception cref="AccessException">The two differ.</exception>
    public static string Read(IFormCollection form)
    {
        var password = form["password"].ToString();
        return password == form["again"].ToString() ? password : throw new AccessException("passwords-differ", Texts.PasswordsDiffer);
    }
}
