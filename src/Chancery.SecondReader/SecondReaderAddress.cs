using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Chancery.SecondReader;

/// <summary>Where a second reader answers: an address that speaks as OpenAI's does, as Ollama's under /v1 does.</summary>
public sealed class SecondReaderAddress
{
    private SecondReaderAddress(Uri uri) => Uri = uri;

    /// <summary>The address.</summary>
    public Uri Uri { get; }

    /// <summary>True where nothing leaves this machine.</summary>
    public bool IsThisMachine => Uri.IsLoopback;

    /// <summary>True where others on the way can read what is sent.</summary>
    public bool IsOpen => Uri.Scheme == Uri.UriSchemeHttp && !IsThisMachine;

    /// <summary>The address that words name; false, with the reason, where they name none.</summary>
    public static bool TryParse(string words, [NotNullWhen(true)] out SecondReaderAddress? address, [NotNullWhen(false)] out string? problem)
    {
        (address, problem) = (null, null);
        if (!Uri.TryCreate(words, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            problem = $"'{words}' is no address such as http://localhost:11434/v1";
        else if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            problem = "the address may hold no password, query or fragment";
        else
            address = new SecondReaderAddress(uri);
        return address is not null;
    }

    /// <summary>A client for a model there. It follows no redirection, so that a dispatch goes to no other place.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="key">The key, or null where the server asks none.</param>
    /// <param name="limits">What it may take and give.</param>
    public IChatClient Connect(string model, string? key, SecondReaderLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
#pragma warning disable CA2000 // The client lives as long as the program.
        var http = new HttpClient(new BoundedAnswers(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !IsThisMachine }, limits.LargestAnswer))
#pragma warning restore CA2000
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var options = new OpenAIClientOptions
        {
            Endpoint = Uri,
            NetworkTimeout = limits.Timeout,
            RetryPolicy = new ClientRetryPolicy(0),
            Transport = new HttpClientPipelineTransport(http),
        };
        return new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(key) ? "none" : key), options).GetChatClient(model).AsIChatClient();
    }
}
