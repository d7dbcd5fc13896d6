using Chancery.Time.Rules;
using Chancery.Time.Scanning;

namespace Chancery.Time.Reading;

/// <summary>The words that join two expressions to a range or leave one open, by their ids.</summary>
internal sealed class Joiners
{
    private readonly TimeLexicon _lexicon;
    private readonly int _join, _bound, _fill, _deictic, _weekday, _notFrom, _stopper;

    public Joiners(TimeLexicon lexicon)
    {
        _lexicon = lexicon;
        _join = lexicon.Class("join");
        _bound = lexicon.Class("bound");
        _fill = lexicon.Class("bound-fill");
        _stopper = lexicon.Class("stopper");
        The = lexicon.Words.Add("the");
        Than = lexicon.Words.Add("than");
        Later = lexicon.Words.Add("later");
        Earlier = lexicon.Words.Add("earlier");
        _notFrom = lexicon.Class("not-from");
        _deictic = lexicon.Class("deictic");
        _weekday = lexicon.Class("weekday");
        Between = lexicon.Words.Add("between");
        From = lexicon.Words.Add("from");
        And = lexicon.Words.Add("and");
        Bc = lexicon.Words.Add("bc");
        On = lexicon.Words.Add("on");
        At = lexicon.Words.Add("at");
        Of = lexicon.Words.Add("of");
        Comma = lexicon.Words.Add(",");
        Possessive = lexicon.Words.Add("'s");
    }

    public int Between { get; }
    public int From { get; }
    public int And { get; }
    public int Bc { get; }
    public int On { get; }
    public int At { get; }
    public int Of { get; }
    public int Comma { get; }
    public int Possessive { get; }
    public int The { get; }
    public int Than { get; }
    public int Later { get; }
    public int Earlier { get; }

    /// <summary>"to", "through", "until", "-": 1; "and": 2; else 0.</summary>
    public int Join(in TimeToken token) => _lexicon.Has(token, _join) ? _lexicon.Value(token, _join) : 0;

    public TimeBound Bound(in TimeToken token) => _lexicon.Has(token, _bound) ? (TimeBound)_lexicon.Value(token, _bound) : TimeBound.None;

    /// <summary>"today", "ago", "Wednesday": words that place things beside the day of writing.</summary>
    public bool StandsBeside(in TimeToken token) => _lexicon.Has(token, _deictic) || _lexicon.Has(token, _weekday);

    /// <summary>"up from", "different from": no beginning.</summary>
    public bool ForbidsFrom(in TimeToken token) => _lexicon.Has(token, _notFrom);

    /// <summary>Marks and small words with which something else begins.</summary>
    public bool Stops(in TimeToken token) => token.Kind != TokenKind.Word || _lexicon.Has(token, _stopper);

    /// <summary>Words between a bound and its expression: "starting on Monday", "by the".</summary>
    public bool Fills(in TimeToken token) => _lexicon.Has(token, _fill);
}
