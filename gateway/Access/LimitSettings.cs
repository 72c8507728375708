namespace Samen.Gateway.Access;

/// <summary>Settings below <c>Samen:Gateway:Limits</c>; a key may have its own.</summary>
internal sealed class LimitSettings
{
    /// <summary>Requests a minute of one key at one instance.</summary>
    public int PerMinute { get; set; } = 600;

    /// <summary>Requests a day of one key, at all instances together.</summary>
    public long PerDay { get; set; } = 100_000;

    /// <summary>Requests a minute of all keys and clients of one partner or vendor together, at one instance.</summary>
    public int PartnerPerMinute { get; set; } = 3_000;

    /// <summary>Requests a day of all keys and clients of one partner or vendor together, at all instances together.</summary>
    public long PartnerPerDay { get; set; } = 500_000;

    /// <summary>Pages a minute of one signed-in person, or of one network address where nobody is signed in, at one instance.</summary>
    public int PagesPerMinute { get; set; } = 600;

    /// <summary>Requests a minute of one network address without a key, at one instance.</summary>
    public int AnonymousPerMinute { get; set; } = 300;

    /// <summary>Requests of one key, client, person or visitor that run at the same time, at one instance; streams don't count.</summary>
    public int AtOnce { get; set; } = 200;

    /// <summary>The same of one network address, behind which a whole office or a vendor's machines may be.</summary>
    public int AtOncePerAddress { get; set; } = 500;

    /// <summary>Days after which the usage of an hour is removed, 31 or more: the page shows thirty.</summary>
    public int UsageKeptDays { get; set; } = 400;

    /// <summary>Seconds that a service may be silent before its answer is 504.</summary>
    public int RequestSeconds { get; set; } = 30;
}
