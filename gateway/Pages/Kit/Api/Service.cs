namespace Samen.Gateway.Pages.Kit.Api;

/// <summary>The services by the first part of their paths.</summary>
internal static class Service
{
    public const string Municipalities = "municipalities",
        Initiatives = "initiatives",
        Funding = "funding",
        Partners = "partners";

    public static readonly string[] All = [Municipalities, Initiatives, Funding, Partners];
}
