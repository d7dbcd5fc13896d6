using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Chancery.Cli.Tests.SecondReader;

/// <summary>A server on this machine that answers as a language model's does, with what a test has it answer.</summary>
internal sealed class StandInServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Func<HttpListenerContext, Task> _answer;

    private StandInServer(Func<HttpListenerContext, Task> answer)
    {
        _answer = answer;
        // The listener cannot choose a free port itself, and one that failed to start is of no more use.
        while (true)
        {
            using (var probe = new TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = $"http://{probe.LocalEndpoint}/v1";
            }

            _listener = new HttpListener();
            _listener.Prefixes.Add(Address[..^2]);
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException)
            {
                // Taken in between: another.
            }
        }

        _ = Task.Run(ServeAsync);
    }

    /// <summary>Where it answers.</summary>
    public string Address { get; }

    /// <summary>What it was sent, one after another.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>A server whose model says this.</summary>
    public static StandInServer Saying(string answer) => new(context => SayAsync(context, answer));

    /// <summary>A server that does as it likes.</summary>
    public static StandInServer Doing(Func<HttpListenerContext, Task> answer) => new(answer);

    /// <summary>Answers as a chat does.</summary>
    public static Task SayAsync(HttpListenerContext context, string answer) => SendAsync(context, 200, JsonSerializer.Serialize(new
    {
        id = "1",
        @object = "chat.completion",
        created = 1,
        model = "stand-in",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = answer }, finish_reason = "stop" } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    }));

    /// <summary>Answers with a body.</summary>
    public static async Task SendAsync(HttpListenerContext context, int status, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using (var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8))
                    Requests.Add(await reader.ReadToEndAsync());
                _ = AnswerAsync(context);
            }
        }
        catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            await _answer(context);
        }
        catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The other side has gone.
        }
    }
}
