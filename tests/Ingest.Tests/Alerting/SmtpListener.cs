using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CchcLive.Ingest.Tests.Alerting;

/// <summary>A mail server for one test: it takes what it is sent, or refuses recipients or passwords.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public SmtpListener()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<string> Recipients { get; } = [];

    public List<string> Mails { get; } = [];

    public List<string> SignIns { get; } = [];

    /// <summary>True: it takes nobody's mail.</summary>
    public bool Refuses { get; set; }

    /// <summary>What it says to recipients then.</summary>
    public string Refusal { get; set; } = "550 no";

    /// <summary>The recipients that it has no mailbox for.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    /// <summary>True: no password is right.</summary>
    public bool KnowsNobody { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // the test is over
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test".AsMemory(), _stop.Token);
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            await writer.WriteLineAsync((await AnswerAsync(line, reader, writer)).AsMemory(), _stop.Token);
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
        }
    }

    private async Task<string> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO": return "250-test\r\n250-8BITMIME\r\n250 AUTH PLAIN";
            case "AUTH":
                SignIns.Add(line);
                return KnowsNobody ? "535 no" : "235 ok";
            case "RCPT":
                Recipients.Add(line);
                return Unknown.Any(line.Contains) ? "550 no" : Refuses ? Refusal : "250 ok";
            case "DATA":
                await writer.WriteLineAsync("354 go on".AsMemory(), _stop.Token);
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".") mail.AppendLine(text);
                Mails.Add(mail.ToString());
                return "250 taken";
            case "QUIT": return "221 bye";
            default: return "250 ok";
        }
    }
}
