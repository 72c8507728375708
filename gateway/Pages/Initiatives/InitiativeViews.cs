using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Initiatives;

/// <summary>What pages ask of an initiative.</summary>
internal static class InitiativeViews
{
    extension(InitiativeView initiative)
    {
        /// <summary>The owner that leads.</summary>
        public OwnerView Lead => initiative.Owners.Single(owner => owner.Leads);

        /// <summary>Whether a municipality owns it; null owns nothing.</summary>
        public bool IsOwnedBy(string? municipality) => initiative.Owners.Any(owner => owner.MunicipalityCode == municipality);

        /// <summary>Whether it stopped, was turned down, or is finished.</summary>
        public bool HasEnded => initiative.Phase == InitiativePhase.Ended;
    }
}
