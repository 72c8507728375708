using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Samen.Partners.Tests;

/// <summary>
/// An endpoint as servers are that keep a connection open for a while: each connection takes one event, and is closed without a word
/// when it is given another.
/// </summary>
internal sealed class HangingUp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Task serving;

    public HangingUp()
    {
        listener.Start();
        serving = Serve();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/hook";

    public int Taken { get; private set; }

    public int HungUp { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await serving;
        listener.Dispose();
        over.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync(over.Token);
                await using var stream = connection.GetStream();
                if (!await ReadRequest(stream))
                    continue;
                Taken++;
                await stream.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
                if (await ReadRequest(stream))
                    HungUp++;
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task<bool> ReadRequest(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[65536];
        while (await stream.ReadAsync(buffer, over.Token) is > 0 and var read)
        {
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            if (IsWhole(text.ToString()))
                return true;
        }
        return false;
    }

    private static bool IsWhole(string request) =>
        request.IndexOf("\r\n\r\n", StringComparison.Ordinal) is > 0 and var end
        && request.Length
            >= end + 4 + int.Parse(Regex.Match(request, "(?i)content-length: ([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
