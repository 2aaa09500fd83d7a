using System.Text;

namespace CchcLive.Silo.Commands;

/// <summary>Asks for a password at the terminal, unseen and twice; or reads the first line of what is piped in.</summary>
internal static class PasswordPrompt
{
    /// <summary>The password.</summary>
    /// <exception cref="FormatException">There is none, or the two differ.</exception>
    public static string Read()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() is { Length: > 0 } line ? line : throw new FormatException("A password is expected on standard input.");
        var password = Ask("Mật khẩu: ");
        return password == Ask("Nhập lại: ") ? password : throw new FormatException("The two passwords differ.");
    }

    private static string Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
