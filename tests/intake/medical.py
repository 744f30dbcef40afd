"""Medical pictures made for tests."""

import numpy as np
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, generate_uid

WHO = {
    "PatientName": "Sample^Jordan",
    "StudyDate": "20250304",
    "BodyPartExamined": "LSPINE",
    "Modality": "MR",
    "SeriesDescription": "T2 sagittal",
}


def ramp(wide=64, high=96):
    """Return 12-bit values that rise from left to right."""
    return np.tile(np.linspace(0, 4095, wide).astype(np.uint16), (high, 1))


def medical(pixels=None, packing=ExplicitVRLittleEndian, **values):
    """Return a medical file; `values` stand in it as they are given."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = CTImageStorage
    meta.MediaStorageSOPInstanceUID = generate_uid(entropy_srcs=["a"])
    meta.TransferSyntaxUID = packing
    held = FileDataset("a", {}, file_meta=meta, preamble=bytes(128))
    if pixels is not None:
        held.Rows, held.Columns = pixels.shape[-2:]
        held.SamplesPerPixel, held.PhotometricInterpretation = 1, "MONOCHROME2"
        held.BitsAllocated = pixels.dtype.itemsize * 8
        held.BitsStored = 12 if held.BitsAllocated == 16 else 8
        held.HighBit, held.PixelRepresentation = held.BitsStored - 1, 0
        held.PixelData = pixels.tobytes()
    for name, value in {**WHO, **values}.items():
        setattr(held, name, value)
    return held
