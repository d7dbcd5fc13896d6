using System.ClientModel;
using Chancery.Dispatches;
using Microsoft.Extensions.AI;

namespace Chancery.SecondReader;

/// <summary>Has a language model of the user's read dispatches too, one at a time.</summary>
public sealed class ModelReader : IDisposable
{
    private readonly IChatClient _client;
    private readonly SecondReaderLimits _limits;
    private readonly string _name;

    /// <summary>A reader by a model.</summary>
    /// <param name="client">Where the model answers.</param>
    /// <param name="name">By what name its claims are marked.</param>
    /// <param name="limits">What it may take and give.</param>
    public ModelReader(IChatClient client, string name, SecondReaderLimits limits)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(limits);
        (_client, _name, _limits) = (client, name, limits);
    }

    /// <summary>What the model claims of a dispatch, as far as it stands there.</summary>
    /// <exception cref="SecondReaderException">The model did not answer, or not as asked.</exception>
    public async Task<SecondReading> ReadAsync(Dispatch dispatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        if (dispatch.Text.Length > _limits.LongestDispatch)
            throw new SecondReaderException($"the dispatch is longer than {_limits.LongestDispatch} characters and was not sent", unreachable: false);
        Answer answer = Answer.Parse(await AskAsync(dispatch, cancellationToken).ConfigureAwait(false), _limits);
        var checker = new AnswerChecker(dispatch, _name);
        return new SecondReading(_name, checker.Engagements(answer.Engagements), checker.Statements(answer.Statements), checker.Dropped);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<string> AskAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(_limits.Timeout);
        try
        {
            ChatResponse response = await _client.GetResponseAsync(Question.About(dispatch), Question.Options, time.Token).ConfigureAwait(false);
            return response.Text;
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SecondReaderException($"no answer within {_limits.Timeout.TotalSeconds:0.#} seconds", unreachable: true, failure);
        }
        catch (ClientResultException failure) when (failure.Status > 0)
        {
            throw new SecondReaderException($"the server answers with HTTP status {failure.Status}", unreachable: true, failure);
        }
        catch (Exception failure) when (failure is ClientResultException or HttpRequestException or IOException)
        {
            throw new SecondReaderException("the server cannot be reached", unreachable: true, failure);
        }
        catch (Exception failure) when (failure is not (SecondReaderException or OperationCanceledException))
        {
            // What is no answer of a chat at all fails in many ways within the client.
            throw new SecondReaderException("its answer is not one of a chat", unreachable: false, failure);
        }
    }
}
