namespace Chancery.Language;

/// <summary>Dependency relation (Universal Dependencies v2 for English, with subtypes).</summary>
public enum Relation : byte
{
#pragma warning disable CS1591 // The names are UD's own, a subtype after an underscore: NsubjPass is nsubj:pass.
    Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Compound,
    CompoundPrt, Conj, Cop, Csubj, CsubjOuter, CsubjPass, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat,
    FlatForeign, Goeswith, Iobj, List, Mark, NmodUnmarked, Nmod, NmodDesc, NmodPoss, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl,
    OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
#pragma warning restore CS1591
}
