namespace Chancery.SecondReader;

/// <summary>Refuses an answer that is larger than it may be, before it is kept.</summary>
internal sealed class BoundedAnswers(HttpMessageHandler inner, int largest) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Content.Headers.ContentLength > largest)
        {
            response.Dispose();
            throw TooLarge();
        }

        byte[] kept = new byte[16 * 1024];
        int length = 0;
        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            while (await body.ReadAsync(kept.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and int read)
            {
                length += read;
                if (length > largest)
                {
                    response.Dispose();
                    throw TooLarge();
                }

                if (length == kept.Length)
                    Array.Resize(ref kept, kept.Length * 2);
            }
        }

        var content = new ByteArrayContent(kept, 0, length);
        content.Headers.ContentType = response.Content.Headers.ContentType;
        response.Content = content;
        return response;
    }

    private SecondReaderException TooLarge() => new($"its answer is larger than {largest} bytes", unreachable: false);
}
